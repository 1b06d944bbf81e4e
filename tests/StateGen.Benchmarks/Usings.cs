// Names that exist in two peers.
global using NKey = Nerdbank.MessagePack.KeyAttribute;
global using ProtoSerializer = ProtoBuf.Serializer;
