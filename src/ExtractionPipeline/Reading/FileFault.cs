namespace ExtractionPipeline.Reading;

/// <summary>Why a file or folder cannot be read.</summary>
/// <param name="Reason">For the user, without the path.</param>
/// <param name="MayPass">True where the next try may do better though the file stays as it is.</param>
internal sealed record FileFault(string Reason, bool MayPass)
{
    /// <returns>Null where the exception is not about a file or folder.</returns>
    public static FileFault? Of(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => new FileFault("not found", MayPass: true),
        UnauthorizedAccessException => new FileFault("permission denied", MayPass: false),
        PathTooLongException => new FileFault("the path is too long", MayPass: false),
        InvalidDataException => new FileFault($"damaged: {fault.Message}", MayPass: false), // of a compressed file
        IOException => new FileFault(fault.Message, MayPass: true),
        _ => null,
    };

    public ReadFault In(string path, int? line = null) => new(path, line, Reason) { MayPass = MayPass };
}
