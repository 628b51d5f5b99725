using Microsoft.AspNetCore.Http.Features;

app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Authentication Required";
    return Results.Json(
        new { error = "authentication_required", message = "Authentication Required" },
        statusCode: 530);
});
