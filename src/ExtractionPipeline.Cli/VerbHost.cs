using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExtractionPipeline.Cli;

/// <summary>What a verb gets from outside besides its arguments.</summary>
/// <param name="Cancelled">Set by Ctrl-C and SIGTERM.</param>
internal sealed record VerbContext(Terminal Terminal, ILoggerFactory Logging, CancellationToken Cancelled);

/// <summary>Runs a verb under the generic host, which brings logging and turns Ctrl-C and SIGTERM into a cancellation.</summary>
internal static class VerbHost
{
    /// <summary>The exit code of a shell's child that SIGINT ended.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Func<VerbContext, int> work)
    {
        Terminal terminal = new();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        using IHost host = builder.Build();
        await host.StartAsync();
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        VerbContext context = new(terminal, host.Services.GetRequiredService<ILoggerFactory>(), lifetime.ApplicationStopping);
        try
        {
            return work(context);
        }
        catch (OperationCanceledException) when (context.Cancelled.IsCancellationRequested)
        {
            terminal.Say("Interrupted.");
            return Interrupted;
        }
        catch (InvalidDataException fault) // a rule or data file that cannot be used; the message names file, line and cure
        {
            terminal.Say(fault.Message);
            return ExitCode.SomeFailed;
        }
        catch (IOException fault) // standard output was closed by its reader, or a disk is full
        {
            terminal.Say(fault.Message);
            return ExitCode.SomeFailed;
        }
        finally
        {
            await host.StopAsync();
        }
    }
}
