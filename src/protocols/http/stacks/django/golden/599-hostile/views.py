from django.http import JsonResponse


def my_view(request):
    return JsonResponse(
        {
            "error": "its_x_y_z_s_q_b",
            "message": 'it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
        },
        status=599,
        reason='it\'s "x" \\ #{y} ${z} %s é 한 `q` <b> {{ }}',
        headers={"X-Odd": "a\"b'c\\d #{e} ${f} %g"},
    )
