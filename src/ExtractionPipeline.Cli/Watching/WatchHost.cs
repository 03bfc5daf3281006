using ExtractionPipeline.Batch;
using ExtractionPipeline.Batch.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ExtractionPipeline.Cli.Watching;

/// <summary>Runs the inbox service under the generic host: Ctrl-C and SIGTERM end it in good order, systemd is told when it is ready and when it stops.</summary>
internal static class WatchHost
{
    /// <param name="logsJson">A JSON object a line, else plain lines; both to standard error.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(WatchOptions options, bool logsJson)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (logsJson)
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        else
            builder.Logging.AddSimpleConsole(simple => (simple.SingleLine, simple.UseUtcTimestamp, simple.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss'Z' "));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSystemd();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new ServiceHealth(options.HealthFile, TimeProvider.System));
        builder.Services.AddSingleton<BatchMetrics>();
        builder.Services.AddSingleton<InboxService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<InboxService>());
        IHost host = builder.Build();
        var service = host.Services.GetRequiredService<InboxService>();
        await host.RunAsync(); // disposes of the host
        return service.ExitCode;
    }
}
