// Hosts every snippet, each in a class and a route group of its own: dotnet host.dll
using System.Reflection;
using System.Text.Json;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var failed = new SortedDictionary<string, string>();
foreach (var (key, map) in Snippets.All)
{
    try
    {
        map(app.MapGroup($"/s/{key}"));
    }
    catch (Exception error)
    {
        failed[key] = $"{error.GetType().Name}: {error.Message}";
    }
}

var assembly = typeof(WebApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
var versions = new SortedDictionary<string, string>
{
    // Kestrel is a part of ASP.NET Core and has its version.
    ["aspnetcore"] = assembly?.InformationalVersion.Split('+')[0] ?? "unknown",
    ["dotnet"] = Environment.Version.ToString(),
};

app.MapGet("/__ping", () => "pong");
app.Urls.Add("http://127.0.0.1:0");
app.Lifetime.ApplicationStarted.Register(() =>
{
    var at = new SortedDictionary<string, string>();
    foreach (var (key, _) in Snippets.All)
    {
        if (!failed.ContainsKey(key)) at[key] = $"{app.Urls.First()}/s/{key}/endpoint";
    }
    Console.WriteLine(JsonSerializer.Serialize(new { versions, at, failed }));
});
app.Run();
