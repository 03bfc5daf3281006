using ExtractionPipeline.Text;
using MimeKit;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>A mail (RFC 5322): the subject, then its text, or the text of its HTML. Attachments are left alone.</summary>
internal sealed class MailFormat : IFileFormat
{
    public IEnumerable<ReadItem> Read(FileContent file)
    {
        try
        {
            using MimeMessage mail = MimeMessage.Load(new MemoryStream(file.Bytes));
            string body = (mail.TextBody ?? (mail.HtmlBody is { } html ? HtmlPage.TextOf(html) : "")).ReplaceLineEndings("\n").Trim();
            string? subject = mail.Subject?.Trim() is { Length: > 0 } written ? written : null;
            return
            [
                file.Document(
                    new SourceDocument(file.Source, body.Length == 0 || subject is null || HtmlText.BeginsWith(body, subject) ? body : $"{subject}\n\n{body}")
                    {
                        Title = subject,
                        Date = mail.Date == default ? null : DateOnly.FromDateTime(mail.Date.DateTime),
                        IsConverted = true,
                    },
                    file.Name),
            ];
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            return [file.Fault($"not a mail (.eml): {fault.Message.ReplaceLineEndings(" ")}")];
        }
    }
}
