app.MapPost("/endpoint", async (HttpContext context) =>
{
    await context.Request.Body.CopyToAsync(Stream.Null);
    return Results.Json(
        new { status = "success" },
        statusCode: 200);
});
