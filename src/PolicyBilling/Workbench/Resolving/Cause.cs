namespace PolicyBilling.Workbench.Resolving;

/// <summary>Why a balance may not be what it should be, in the order in which a bookkeeper looks.</summary>
public enum Cause : byte
{
    /// <summary>A payment that names no visit, while a visit is open.</summary>
    PaymentNotApplied,

    /// <summary>A payment that stands at a visit which needed none, while another visit of the patient is
    /// open.</summary>
    PaymentOnOtherVisit,

    /// <summary>The insurer answered, and the agreed write-off was never posted.</summary>
    WriteOffMissing,

    /// <summary>The agreed write-off was posted twice.</summary>
    WriteOffTwice,

    /// <summary>Less was written off than agreed.</summary>
    WriteOffInPart,

    /// <summary>The same charge, payment or write-off was entered twice.</summary>
    EnteredTwice,

    /// <summary>A payment of this account stands on another one.</summary>
    PaymentElsewhere,

    /// <summary>Insurance money stands at another claim than the one it was paid for.</summary>
    InsurerPaidWrongClaim,

    /// <summary>The insurer paid the same claim twice.</summary>
    InsurerPaidTwice,

    /// <summary>The insurer refused a claim after paying it, and the money is still booked.</summary>
    TakebackNotPosted,

    /// <summary>Credit of one family member beside another one's debt.</summary>
    MemberCredit,

    /// <summary>A fee or payment with two digits changed about.</summary>
    DigitsTransposed,

    /// <summary>A fee or payment ten or a hundred times too large or too small.</summary>
    DecimalSlip,

    /// <summary>An entry booked with the wrong sign.</summary>
    WrongSign,

    /// <summary>A charge at another fee than the practice's usual one.</summary>
    WrongFee,

    /// <summary>A missed-appointment fee that must not be charged, or without a missed appointment.</summary>
    MissedFeeAgainstPolicy,

    /// <summary>A returned check was noted, and the payment still counts.</summary>
    BouncedNotPosted,

    /// <summary>A check came back without the fee that the practice charges for it.</summary>
    BouncedWithoutFee,

    /// <summary>The insurer answered a claim, and nothing of it was posted.</summary>
    EstimateNeverCame,

    /// <summary>The insurer paid less than expected, and the rest is asked of the patient.</summary>
    AnsweredOtherwise,

    /// <summary>Money that belongs to the insurer.</summary>
    RefundToInsurer,

    /// <summary>Money that belongs to the patient.</summary>
    RefundToPatient,

    /// <summary>A balance brought over without a visit behind it.</summary>
    OpeningBalance,

    /// <summary>A small rest that nothing explains.</summary>
    SmallRemainder,
}

/// <summary>How far the books alone prove a cause.</summary>
public enum Confidence : byte
{
    /// <summary>The rows prove it.</summary>
    Sure,

    /// <summary>The rows fit, and little else explains them.</summary>
    Likely,

    /// <summary>Somebody must look at a paper first; nothing is posted before.</summary>
    Ask,
}

/// <summary>The words for causes and how sure they are, as results and files have them.</summary>
public static class CauseWords
{
    /// <summary>The words for causes, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> Causes =
    [
        "payment-not-applied",
        "payment-on-other-visit",
        "write-off-missing",
        "write-off-twice",
        "write-off-in-part",
        "entered-twice",
        "payment-elsewhere",
        "insurer-paid-wrong-claim",
        "insurer-paid-twice",
        "takeback-not-posted",
        "member-credit",
        "digits-transposed",
        "decimal-slip",
        "wrong-sign",
        "wrong-fee",
        "missed-fee-against-policy",
        "bounced-not-posted",
        "bounced-without-fee",
        "estimate-never-came",
        "answered-otherwise",
        "refund-to-insurer",
        "refund-to-patient",
        "opening-balance",
        "small-remainder",
    ];

    /// <summary>The words for how sure a cause is, in the order of the enumeration.</summary>
    public static readonly IReadOnlyList<string> Confidences = ["sure", "likely", "ask"];

    /// <summary>A cause's word.</summary>
    public static string Word(this Cause cause) => Causes[(int)cause];

    /// <summary>The word for how sure it is.</summary>
    public static string Word(this Confidence confidence) => Confidences[(int)confidence];
}
