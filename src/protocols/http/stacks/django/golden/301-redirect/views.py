from django.http import HttpResponse


def my_view(request):
    return HttpResponse(
        status=301,
        headers={"Location": "/new-endpoint"},
    )
