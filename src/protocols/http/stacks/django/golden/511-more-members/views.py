from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {
            "error": "x",
            "retry": True,
            "after": 30,
            "links": ["a", None],
            "login": {"href": "http://portal.example/"},
        },
        status=511,
    )
