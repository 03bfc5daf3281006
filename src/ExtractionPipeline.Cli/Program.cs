using System.CommandLine;
using ExtractionPipeline.Cli;
using ExtractionPipeline.Cli.Verbs;

ParseResult command = RootVerb.Create(args is [var first, ..] ? first : null).Parse(args);

// Ctrl-C and SIGTERM belong to the host that each verb runs under; System.CommandLine's own handler would race it.
InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
if (command.Errors.Count == 0)
    return await command.InvokeAsync(configuration);

// What is wrong and how it is written right: both are messages, not results.
configuration.Output = Console.Error;
await command.InvokeAsync(configuration);
return ExitCode.WrongCommandLine;
