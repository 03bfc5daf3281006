using System.IO.Compression;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>An archive: every file in it of a known kind, by name. Archives inside are not opened.</summary>
/// <remarks>
/// Nothing is unpacked to disk. An entry that unpacks to more than the limit is refused, and each document is handed on before the next is
/// unpacked, so that a bomb costs no more memory than one file.
/// </remarks>
internal sealed class ZipFormat(FileFormats formats) : IStreamFormat
{
    public IEnumerable<ReadItem> Read(Stream content, string source, string folder)
    {
        if (TryOpen(content, out ZipArchive? archive) is { } fault)
        {
            yield return fault.In(source);
            yield break;
        }

        using (archive)
        {
            int known = 0;
            foreach (ZipArchiveEntry entry in archive!.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                string name = entry.FullName.Replace('\\', '/');
                if (name.EndsWith('/') || formats.IsArchive(name) || !FileFormats.IsKnown(name))
                    continue;
                known++;
                foreach (ReadItem item in ReadEntry(entry, name, source, folder))
                    yield return item;
            }

            if (known == 0)
                yield return new ReadFault(source, null, "an archive without a file of a known kind");
        }
    }

    private IEnumerable<ReadItem> ReadEntry(ZipArchiveEntry entry, string name, string archive, string folder)
    {
        string source = $"{archive}/{name}";
        if (name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains(".."))
            return [new ReadFault(source, null, "its path leads out of the archive")];
        string[] folders = [folder, Path.GetFileNameWithoutExtension(archive), .. name.Split('/')[..^1]];
        try
        {
            return formats.ReadEntry(entry.Open(), source, name, string.Join('/', folders.Where(f => f.Length > 0)));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            return [new ReadFault(source, null, $"cannot be unpacked: {fault.Message}")];
        }
    }

    private static FileFault? TryOpen(Stream content, out ZipArchive? archive)
    {
        archive = null;
        try
        {
            archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            archive?.Dispose();
            return new FileFault($"not a zip archive: {fault.Message}", MayPass: false);
        }
    }
}
