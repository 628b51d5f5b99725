app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["Proxy-Authenticate"] = "Basic realm=\"proxy\"";
    return Results.Json(
        new { error = "proxy_authentication_required", message = "Proxy Authentication Required" },
        statusCode: 407);
});
