using Microsoft.AspNetCore.Http.Features;

app.MapPost("/endpoint", (HttpContext context) =>
{
    context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Unprocessable Content";
    return Results.Json(
        new { error = "unprocessable_content", message = "Unprocessable Content" },
        statusCode: 422);
});
