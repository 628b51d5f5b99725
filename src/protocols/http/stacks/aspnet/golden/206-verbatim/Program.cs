app.MapGet("/endpoint", (HttpContext context) =>
{
    context.Response.Headers["Content-Range"] = "bytes 0-19/20";
    return Results.Text("{\"status\":\"success\"}", "application/json", statusCode: 206);
});
