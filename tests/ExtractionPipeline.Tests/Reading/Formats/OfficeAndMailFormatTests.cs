using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading.Formats;

public class OfficeAndMailFormatTests
{
    [Fact]
    public void Paragraphs_of_a_word_document_are_its_text()
    {
        using MemoryStream bytes = new();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new Document(new Body(
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Nazir səfiri ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("qəbul edib."))),
                new Paragraph(),
                new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("İkinci."), new Break(), new DocumentFormat.OpenXml.Wordprocessing.Text("Sətir.")))));
        }

        ReadFiles.Document("a.docx", bytes.ToArray()).Text.Should().Be("Nazir səfiri qəbul edib.\n\nİkinci.\nSətir.");
    }

    [Fact]
    public void What_only_calls_itself_docx_is_refused() => ReadFiles.Fault("a.docx", "no archive"u8.ToArray()).Should().StartWith("not a Word document (.docx)");

    [Fact]
    public void A_mail_is_subject_and_text()
    {
        SourceDocument mail = ReadFiles.Document("a.eml", "From: a@x.example\r\nTo: b@x.example\r\nSubject: =?utf-8?b?0JLRgdGC0YDQtdGH0LA=?=\r\nDate: Thu, 07 Mar 2024 10:00:00 +0300\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>Министр принял посла.</p>\r\n");

        mail.Should().BeEquivalentTo(new { Text = "Встреча\n\nМинистр принял посла.", Title = "Встреча", Date = new DateOnly(2024, 3, 7) });
    }

    [Fact]
    public void Old_russian_encodings_are_told_apart()
    {
        const string text = "Министр иностранных дел принял посла Норвегии.\nОни обсудили рыболовство.";
        foreach (string encoding in new[] { "koi8-r", "windows-1251" })
            ReadFiles.Document("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text)).Text.Should().Be(text, "it is {0}", encoding);
    }
}
