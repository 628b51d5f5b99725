from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {"status": "success"},
        status=251,
        reason="User Not Local",
    )
