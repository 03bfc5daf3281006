using System.ComponentModel;
using System.Diagnostics;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>A test that asks tools of the linked-data world, which run on Node: skipped, with the reason, where Node or they are not installed.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeTools.Missing;
}

/// <summary>The scripts of `tests/linked-data`.</summary>
internal static class NodeTools
{
    private static readonly string s_folder = Path.Combine(RepositoryFolder.Path, "tests", "linked-data");

    /// <summary>What is not installed; null where all is.</summary>
    public static string? Missing { get; } = !NodeRuns() ? "Node is not installed."
        : !Directory.Exists(Path.Combine(s_folder, "node_modules")) ? "The tools are not installed: run 'npm ci' in tests/linked-data (.ci/run does)."
        : null;

    /// <summary>Runs a script of the folder to its end.</summary>
    public static CliResult Run(string script, params string[] arguments) =>
        CliProcess.Finish(Process.Start(new ProcessStartInfo("node", [Path.Combine(s_folder, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    private static bool NodeRuns()
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
            node.WaitForExit();
            return node.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
