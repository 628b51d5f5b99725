from django.http import HttpResponse


def my_view(request):
    return HttpResponse(
        '2c\nIt\'s "two" \\ \t#{x}\n.\n',
        content_type="text/plain; charset=utf-8",
        status=226,
        headers={"ETag": '"v2"', "IM": "diffe"},
    )
