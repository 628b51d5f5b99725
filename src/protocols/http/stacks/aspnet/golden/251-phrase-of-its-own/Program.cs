using Microsoft.AspNetCore.Http.Features;

app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "User Not Local";
    return Results.Json(
        new { status = "success" },
        statusCode: 251);
});
