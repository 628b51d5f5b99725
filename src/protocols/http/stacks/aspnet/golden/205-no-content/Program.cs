app.MapPost("/endpoint", () => Results.StatusCode(205));
