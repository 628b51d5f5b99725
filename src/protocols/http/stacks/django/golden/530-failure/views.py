from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {"error": "authentication_required", "message": "Authentication Required"},
        status=530,
        reason="Authentication Required",
    )
