using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LinkedData;

/// <summary>Writes what was read from a document as one JSON-LD 1.1 object.</summary>
/// <remarks>
/// UTF-8 without byte order mark, letters as letters (emoji and invisible characters as escapes), lines ended by a line feed, keys always in the
/// same order: equal extractions give equal bytes. Offsets are in code points. Immutable and safe to share between threads.
/// </remarks>
public sealed class JsonLdWriter(JsonLdOptions options)
{
    private readonly JsonWriterOptions _format = new()
    {
        Indented = options.Indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the output is no part of an HTML page
        SkipValidation = true,
    };

    /// <summary>Appends the object to <paramref name="output"/>, without a line feed behind it.</summary>
    public void Write(Extraction extraction, IBufferWriter<byte> output)
    {
        using Utf8JsonWriter json = new(output, _format);
        new Page(json, extraction, options).Write();
    }

    /// <summary>The writing of one document.</summary>
    private sealed class Page(Utf8JsonWriter json, Extraction extraction, JsonLdOptions options)
    {
        private readonly string _id = DocumentIdentity.Of(extraction.Document.Text);

        private readonly CodePointOffsets _offsets = new(extraction.Document.Text);

        public void Write()
        {
            json.WriteStartObject();
            json.WritePropertyName("@context");
            JsonLdContext.Value.WriteTo(json);
            json.WriteString("@id", _id);
            json.WriteString("@type", "NewsArticle");
            json.WriteString("source", extraction.Document.Source);
            if (extraction.Document.Title is not null)
                json.WriteString("headline", extraction.Document.Title);
            if (extraction.Document.Url is not null)
                json.WriteString("url", extraction.Document.Url);
            if (extraction.Document.IsConverted)
                json.WriteString("text", extraction.Document.Text);
            json.WriteString("language", extraction.Language.Language.ToString());
            WriteShare("languageConfidence", extraction.Language.Confidence);
            json.WriteString("date", extraction.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteArray("persons", extraction.Persons, WritePerson);
            WriteArray("meetings", extraction.Meetings, WriteMeeting);
            if (options.WithMentions)
                WriteArray("mentions", extraction.Mentions, WriteMention);
            json.WriteStartObject("generatedBy");
            json.WriteString("version", options.GeneratedBy.Version);
            json.WriteString("models", options.GeneratedBy.Models);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        private void WritePerson(PersonEntity person, int index)
        {
            json.WriteString("@id", DocumentIdentity.OfPerson(_id, index));
            json.WriteString("@type", "Person");
            json.WriteString("name", person.Name);
            json.WriteString("latinName", person.LatinName);
            json.WriteStartArray("aliases");
            foreach (string alias in person.Aliases)
                json.WriteStringValue(alias);
            json.WriteEndArray();
            WriteArray("roles", person.Roles, WriteRole);
            WriteArray("mentions", person.Mentions, WriteNameMention);
        }

        private void WriteRole(RoleFact role, int index)
        {
            json.WriteString("title", role.Title);
            json.WriteString("class", SnakeCase.Of(role.Class));
            json.WriteString("country", role.Country);
            json.WriteString("organization", role.Organization);
            json.WriteString("status", SnakeCase.Of(role.Status));
            WriteShare("confidence", role.Confidence);
            WriteArray("evidence", role.Evidence, WriteEvidence);
        }

        private void WriteMeeting(MeetingFact meeting, int index)
        {
            json.WriteString("@id", DocumentIdentity.OfMeeting(_id, index));
            json.WriteString("@type", "Meeting");
            json.WriteString("kind", SnakeCase.Of(meeting.Kind));
            json.WriteString("status", SnakeCase.Of(meeting.Status));
            json.WriteBoolean("primary", meeting.Primary);
            json.WriteString("date", meeting.Date);
            json.WriteString("place", meeting.Place);
            json.WriteString("country", meeting.Country);
            WriteArray("participants", meeting.Participants, WriteParticipant);
            json.WriteString("others", meeting.Others);
            WriteShare("confidence", meeting.Confidence);
            WriteArray("evidence", meeting.Evidence, WriteEvidence);
        }

        private void WriteParticipant(int person, int index) => json.WriteString("person", DocumentIdentity.OfPerson(_id, person));

        private void WriteEvidence(Evidence evidence, int index)
        {
            WriteSpan(evidence.Span, "quote");
            json.WriteString("rule", evidence.Rule);
        }

        private void WriteNameMention(TextSpan span, int index) => WriteSpan(span, "text");

        private void WriteMention(Mention mention, int index)
        {
            // The contract knows one kind of place.
            json.WriteString("type", mention.Type == EntityType.City ? nameof(EntityType.Place) : mention.Type.ToString());
            WriteSpan(mention.Span, "text");
        }

        private void WriteSpan(TextSpan span, string textKey)
        {
            json.WriteNumber("start", _offsets.FromUtf16(span.Start));
            json.WriteNumber("end", _offsets.FromUtf16(span.End));
            json.WriteString(textKey, span.Of(extraction.Document.Text));
        }

        /// <summary>Three decimals: finer differences mean nothing, and the last bits of a double depend on the processor.</summary>
        private void WriteShare(string key, double value) => json.WriteNumber(key, Math.Round(value, 3));

        private void WriteArray<T>(string key, ImmutableArray<T> values, Action<T, int> writeContent)
        {
            json.WriteStartArray(key);
            for (int i = 0; i < values.Length; i++)
            {
                json.WriteStartObject();
                writeContent(values[i], i);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
