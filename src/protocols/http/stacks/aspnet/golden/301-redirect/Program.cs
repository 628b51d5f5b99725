app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["Location"] = "/new-endpoint";
    return Results.StatusCode(301);
});
