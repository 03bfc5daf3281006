using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ExtractionPipeline.Benchmarks;

/// <summary>Processor time of the calling thread, which other programs on the machine hardly change; elsewhere than on Linux the time that passes.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static TimeSpan Now
    {
        get
        {
            if (!OperatingSystem.IsLinux() || ReadClock(ThreadProcessorTime, out var time) != 0)
                return Stopwatch.GetElapsedTime(0);
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out ClockTime time);

    private readonly record struct ClockTime(nint Seconds, nint Nanoseconds);
}
