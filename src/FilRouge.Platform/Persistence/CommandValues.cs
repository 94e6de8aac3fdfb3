using System.Data.Common;

namespace FilRouge.Platform.Persistence;

/// <summary>Values of a statement that is written by hand.</summary>
public static class CommandValues
{
    /// <summary>Adds a value under the name that the statement gives it, after « @ ».</summary>
    public static void AddValue(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
