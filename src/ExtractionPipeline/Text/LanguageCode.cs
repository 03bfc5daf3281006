namespace ExtractionPipeline.Text;

/// <summary>A language by its BCP 47 primary subtag (`az`, `en`, `ru`, `tr`, …), lower case; `und` where it is not known.</summary>
public readonly record struct LanguageCode
{
    private readonly string? _value;

    /// <exception cref="ArgumentException">The code is not two or three letters a to z.</exception>
    public LanguageCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is < 2 or > 3 || value.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            throw new ArgumentException($"'{value}' is not a BCP 47 primary language subtag.", nameof(value));
        _value = value;
    }

    public static LanguageCode Undetermined => default;

    public static LanguageCode Azerbaijani { get; } = new("az");

    public static LanguageCode English { get; } = new("en");

    public static LanguageCode Russian { get; } = new("ru");

    public override string ToString() => _value ?? "und";
}
