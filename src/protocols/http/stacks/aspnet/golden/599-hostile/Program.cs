using Microsoft.AspNetCore.Http.Features;

app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "it's \"x\" \\ #{y} ${z} %s é 한 `q` <b> {{ }}";
    context.Response.Headers["X-Odd"] = "a\"b'c\\d #{e} ${f} %g";
    return Results.Json(
        new { error = "its_x_y_z_s_q_b", message = "it's \"x\" \\ #{y} ${z} %s é 한 `q` <b> {{ }}" },
        statusCode: 599);
});
