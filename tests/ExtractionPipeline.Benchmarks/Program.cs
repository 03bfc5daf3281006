using BenchmarkDotNet.Running;
using ExtractionPipeline.Benchmarks;

if (args is ["throughput", ..])
    return Throughput.Run(args[1..]);
if (args is ["memory", ..])
    return Memory.Run(args[1..]);
if (args is ["graph", ..])
    return GraphThroughput.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
