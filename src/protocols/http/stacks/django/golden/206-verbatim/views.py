from django.http import HttpResponse


def my_view(request):
    return HttpResponse(
        '{"status":"success"}',
        content_type="application/json",
        status=206,
        headers={"Content-Range": "bytes 0-19/20"},
    )
