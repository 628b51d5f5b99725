using Microsoft.AspNetCore.Http.Features;

app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Request Denied";
    return Results.Json(
        new { error = "request_denied", message = "Request Denied" },
        statusCode: 999);
});
