// Attributes of peers whose names clash with those of others.
global using NKey = Nerdbank.MessagePack.KeyAttribute;
