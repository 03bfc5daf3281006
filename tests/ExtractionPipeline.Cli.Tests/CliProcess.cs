using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>What the program left behind: exit code, standard output, standard error.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    public IEnumerable<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard error without the closing line of counts.</summary>
    public IEnumerable<string> Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(" documents", StringComparison.Ordinal));
}

/// <summary>Starts the built program as a user does.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "extraction-pipeline.dll");

    /// <param name="folder">The working folder: relative paths in <paramref name="arguments"/> start there.</param>
    public static CliResult Run(string folder, params string[] arguments)
    {
        using Process process = Start(folder, arguments);
        return Finish(process);
    }

    /// <summary>Starts the program and does not wait for it.</summary>
    public static Process Start(string folder, params string[] arguments) => StartProcess(folder, "dotnet", [s_program, .. arguments]);

    /// <summary>Runs the program with no more memory than it needs for a release.</summary>
    /// <param name="megabytes">Of managed memory; with less left the runtime ends the program.</param>
    public static CliResult RunInMemory(string folder, int megabytes, params string[] arguments)
    {
        string limit = (megabytes * 1024L * 1024).ToString("x", CultureInfo.InvariantCulture);
        using Process process = StartProcess(folder, "env", [$"DOTNET_GCHeapHardLimit={limit}", "dotnet", s_program, .. arguments]);
        return Finish(process);
    }

    /// <summary>Starts the program through a shell.</summary>
    /// <param name="line">Arguments, and what the shell makes of the output: `extract in > file`.</param>
    public static Process StartInShell(string folder, string line) => StartProcess(folder, "sh", ["-c", $"dotnet '{s_program}' {line}"]);

    private static Process StartProcess(string folder, string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Waits for the program's end.</summary>
    public static CliResult Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {s_patience}.");
        }

        return new CliResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
