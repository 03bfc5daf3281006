using System.CommandLine;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`--field PART=NAME`: what JSON records call a part.</summary>
internal sealed class FieldOption : Option<string[]>
{
    public FieldOption() : base("--field")
    {
        Description = "What JSON records call a part: text=body, title=headline; a dot leads into an object (text=content.rendered). Parts: id, text, title, date, url, language.";
        HelpName = "PART=NAME";
        DefaultValueFactory = _ => [];
        Validators.Add(result =>
        {
            try
            {
                JsonFields.Parse(result.Tokens.Select(t => t.Value));
            }
            catch (FormatException fault)
            {
                result.AddError($"--field {fault.Message}");
            }
        });
    }

    public JsonFields Read(ParseResult result) => JsonFields.Parse(result.GetValue(this) ?? []);
}
