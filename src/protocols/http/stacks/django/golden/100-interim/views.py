from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def my_view(request):
    request.read()
    return JsonResponse(
        {"status": "success"},
        status=200,
    )
