from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def my_view(request):
    return JsonResponse(
        {"error": "unprocessable_content", "message": "Unprocessable Content"},
        status=422,
        reason="Unprocessable Content",
    )
