using System.Text.Json;
using PolicyBilling.Decisions;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>Whom something goes to, as a part of a line.</summary>
internal static class RecipientPart
{
    private const string Key = "recipient";

    public static void Write(Utf8JsonWriter json, Recipient? recipient)
    {
        if (recipient is null)
        {
            json.WriteNull(Key);
            return;
        }
        json.WriteStartObject(Key);
        json.Text("name", recipient.Name);
        json.Text("address", recipient.Address);
        json.Text("city", recipient.City);
        json.Text("state", recipient.State);
        json.Text("postal_code", recipient.PostalCode);
        json.Text("phone", recipient.Phone);
        json.Text("email", recipient.Email);
        json.Text("language", recipient.Language);
        json.WriteBoolean("email_consent", recipient.EmailConsent);
        json.WriteEndObject();
    }

    public static Recipient? Read(ref JsonLine json) =>
        json.ObjectOrNull(
            Key,
            (ref JsonLine part) =>
                new Recipient(
                    part.Required("name"),
                    part.Text("address"),
                    part.Text("city"),
                    part.Text("state"),
                    part.Text("postal_code"),
                    part.Text("phone"),
                    part.Text("email"),
                    part.Required("language"),
                    part.Bool("email_consent")
                )
        );
}
