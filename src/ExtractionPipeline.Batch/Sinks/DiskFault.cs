namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Tells the faults that every further file would meet from those of one file.</summary>
internal static class DiskFault
{
    /// <summary>Linux: EIO, ENOSPC, EROFS, EDQUOT; macOS: EDQUOT. The runtime hands on the number as it is.</summary>
    private static readonly int[] s_unix = [5, 28, 30, 122, 69];

    /// <summary>Windows: ERROR_WRITE_PROTECT, ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.</summary>
    private static readonly int[] s_windows = [unchecked((int)0x80070013), unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static bool IsOfAll(Exception fault) => s_unix.Contains(fault.HResult) || s_windows.Contains(fault.HResult);
}
