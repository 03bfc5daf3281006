using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>Plain text.</summary>
internal sealed class TextFormat : IFileFormat
{
    public IEnumerable<ReadItem> Read(FileContent file)
    {
        DecodedText decoded = TextDecoder.Decode(file.Bytes);
        if (decoded.Text is null)
        {
            yield return file.Fault(decoded.Fault!, decoded.FaultLine);
        }
        else if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            yield return file.Fault("the file is empty");
        }
        else
        {
            if (decoded.IsGuess)
                yield return new ReadNote(file.Source, null, $"is not UTF-8; read as {decoded.Encoding}");
            yield return file.Document(new SourceDocument(file.Source, decoded.Text), file.Name);
        }
    }
}
