using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>A Word document: its paragraphs, a line each.</summary>
internal sealed class DocxFormat(int maxCharacters) : IFileFormat
{
    public IEnumerable<ReadItem> Read(FileContent file)
    {
        try
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(file.Bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = maxCharacters });
            if (word.MainDocumentPart?.Document?.Body is not { } body)
                return [file.Fault("a Word document without a body")];
            string text = string.Join("\n\n", body.Descendants<Paragraph>().Select(TextOf).Where(line => line.Length > 0));
            return [file.Document(new SourceDocument(file.Source, text) { IsConverted = true }, file.Name)];
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or System.Xml.XmlException or NotSupportedException or ArgumentException)
        {
            return [file.Fault($"not a Word document (.docx): {fault.Message.ReplaceLineEndings(" ")}")];
        }
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        TabChar => "\t",
        Break or CarriageReturn => "\n",
        _ => "",
    })).Trim();
}
