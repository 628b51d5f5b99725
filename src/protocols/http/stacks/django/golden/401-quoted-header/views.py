from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {"error": "unauthorized", "message": "Unauthorized"},
        status=401,
        headers={"WWW-Authenticate": 'Bearer realm="api"'},
    )
