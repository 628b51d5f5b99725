from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def my_view(request):
    return JsonResponse(
        {"error": "method_not_allowed", "message": "Method Not Allowed"},
        status=405,
        headers={"Allow": "GET, HEAD"},
    )
