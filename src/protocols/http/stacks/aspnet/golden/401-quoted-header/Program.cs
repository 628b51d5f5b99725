app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["WWW-Authenticate"] = "Bearer realm=\"api\"";
    return Results.Json(
        new { error = "unauthorized", message = "Unauthorized" },
        statusCode: 401);
});
