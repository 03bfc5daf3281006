using System.Security.Cryptography;
using ExtractionPipeline.Batch.Journals;
using Microsoft.Win32.SafeHandles;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>One file with an object a line. It grows in the run folder, is taken up where a killed run left it, and gets its name when it is whole.</summary>
internal sealed class NdjsonSink : IResultSink
{
    private readonly string _path;

    private readonly string _unfinishedPath;

    private readonly Journal _journal;

    private readonly SafeFileHandle _unfinished;

    /// <summary>The file of the last run that came to its end; null where there is none.</summary>
    private readonly SafeFileHandle? _finished;

    /// <summary>Where the next result goes.</summary>
    private long _position;

    /// <summary>Where the results end that a killed run left.</summary>
    private long _leftUntil;

    /// <exception cref="IOException">The file cannot be made.</exception>
    public NdjsonSink(string path, string unfinished, Journal journal)
    {
        _path = Path.GetFullPath(path);
        _journal = journal;
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        _finished = File.Exists(path) ? File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete) : null;
        _unfinishedPath = Path.Combine(unfinished, Path.GetFileName(path));
        _unfinished = File.OpenHandle(_unfinishedPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        long length = RandomAccess.GetLength(_unfinished);
        _leftUntil = Math.Min(journal.End(), length);
        if (_leftUntil < length)
            RandomAccess.SetLength(_unfinished, _leftUntil); // behind it, a kill tore what it met
    }

    public EarlierResult? Earlier(JournalEntry entry) =>
        Read(_unfinished, entry) is { } here ? new EarlierResult(here, entry.Start)
        : _finished is not null && Read(_finished, entry) is { } there ? new EarlierResult(there, null)
        : null;

    public Written Write(string name, ReadOnlyMemory<byte> result, EarlierResult? earlier)
    {
        long start = _position;
        if (earlier?.Place != start || start + result.Length > _leftUntil)
        {
            if (start < _leftUntil)
                CutAt(start); // the input is no longer what the killed run had
            RandomAccess.Write(_unfinished, result.Span, start);
        }

        _position = start + result.Length;
        return new Written(start, null);
    }

    public void Complete()
    {
        if (_position < _leftUntil)
            CutAt(_position);
        RandomAccess.FlushToDisk(_unfinished);
        _unfinished.Dispose();
        File.Move(_unfinishedPath, _path, overwrite: true);
    }

    public void Dispose()
    {
        _finished?.Dispose();
        _unfinished.Dispose();
    }

    public void Flush()
    {
        // every result was handed over when it was written
    }

    private void CutAt(long position)
    {
        _journal.DropFrom(position);
        RandomAccess.SetLength(_unfinished, position);
        _leftUntil = position;
    }

    private static byte[]? Read(SafeFileHandle file, JournalEntry entry)
    {
        try
        {
            byte[] bytes = new byte[entry.Length];
            return RandomAccess.Read(file, bytes, entry.Start) == bytes.Length && SHA256.HashData(bytes).AsSpan().SequenceEqual(entry.Sum) ? bytes : null;
        }
        catch (IOException)
        {
            return null; // what cannot be read back is made anew
        }
    }
}
