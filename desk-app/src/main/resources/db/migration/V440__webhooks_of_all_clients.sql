-- Lists the messages of all clients, newest first.
CREATE INDEX webhook_delivery_newest ON webhook_delivery (id);
