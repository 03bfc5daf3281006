using Microsoft.Win32.SafeHandles;
using Spectre.Console;

namespace ExtractionPipeline.Cli;

/// <summary>Where the program writes: results to standard output, everything said about the work to standard error.</summary>
/// <remarks>Safe to share between threads. Tables and progress are drawn on a terminal only; a pipe or a file gets plain lines.</remarks>
internal sealed class Terminal
{
    private readonly Lock _gate = new();

    private readonly Lazy<IAnsiConsole> _errors = new(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));

    /// <summary>Standard output as bytes: results are UTF-8 whatever the locale says.</summary>
    public Stream Results { get; } = OpenResults();

    /// <summary>Draws tables and progress on standard error.</summary>
    public IAnsiConsole Errors => _errors.Value;

    /// <summary>True where somebody watches standard error.</summary>
    public bool IsWatched { get; } = !Console.IsErrorRedirected;

    /// <summary>True where results scroll over the screen: nothing may be drawn between them.</summary>
    public bool ShowsResults { get; } = !Console.IsOutputRedirected;

    /// <summary>One line on standard error.</summary>
    public void Say(string line)
    {
        lock (_gate)
        {
            if (IsWatched)
                Errors.WriteLine(line); // moves a progress display out of the way
            else
                Console.Error.WriteLine(line);
        }
    }

    /// <summary>Runs work that reports how far it is; somebody who watches sees the last report.</summary>
    public void WithProgress(string title, Action<Action<string>> work)
    {
        if (IsWatched)
            Errors.Status().Start(title, status => work(report => status.Status = Markup.Escape($"{title}: {report}")));
        else
            work(static _ => { });
    }

    /// <summary>Console's own stream takes a pipe that nobody reads any more for success and would work on for nobody.</summary>
    private static Stream OpenResults()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        FileStream pipe = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe; // in a file, FileStream would not share its place with other programs
    }
}
