namespace FilRouge.Domain.Network;

/// <summary>Something about a person that is offered to a professional of the network: she or he reads and answers it before belonging to the
/// team around the person. It names nobody.</summary>
public interface IOfferedToProfessional
{
    /// <summary>The professional, as the network knows her or him.</summary>
    Guid ProfessionalId { get; }
}
