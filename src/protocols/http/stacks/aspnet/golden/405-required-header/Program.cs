app.MapDelete("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["Allow"] = "GET, HEAD";
    return Results.Json(
        new { error = "method_not_allowed", message = "Method Not Allowed" },
        statusCode: 405);
});
