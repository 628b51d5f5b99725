from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {"error": "not_acceptable", "message": "Not Acceptable"},
        status=406,
    )
