using System.Runtime.InteropServices;

namespace ExtractionPipeline.Cli;

/// <summary>What a verb gets from outside besides its arguments.</summary>
/// <param name="Cancelled">Set by Ctrl-C and SIGTERM.</param>
internal sealed record VerbContext(Terminal Terminal, CancellationToken Cancelled);

/// <summary>Runs a verb: turns Ctrl-C and SIGTERM into a cancellation, and what ends the work into a message and an exit code.</summary>
/// <remarks>`watch` alone runs under the generic host, which takes as long to start as a document to read.</remarks>
internal static class VerbHost
{
    /// <summary>The exit code of a shell's child that SIGINT ended.</summary>
    private const int Interrupted = 130;

    public static Task<int> RunAsync(Func<VerbContext, int> work)
    {
        CancellationTokenSource cancelled = new(); // not disposed of: a signal may come as the work ends
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        return Task.FromResult(Run(work, new VerbContext(new Terminal(), cancelled.Token)));

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true; // the work ends in good order, then the process
            cancelled.Cancel();
        }
    }

    private static int Run(Func<VerbContext, int> work, VerbContext context)
    {
        try
        {
            return work(context);
        }
        catch (OperationCanceledException) when (context.Cancelled.IsCancellationRequested)
        {
            context.Terminal.Say("Interrupted.");
            return Interrupted;
        }
        catch (InvalidDataException fault) // a rule or data file that cannot be used; the message names file, line and cure
        {
            context.Terminal.Say(fault.Message);
            return ExitCode.SomeFailed;
        }
        catch (IOException fault) // standard output was closed by its reader, or a disk is full
        {
            context.Terminal.Say(fault.Message);
            return ExitCode.SomeFailed;
        }
    }
}
