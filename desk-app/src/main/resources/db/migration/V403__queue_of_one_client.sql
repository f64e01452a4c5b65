-- One client's tickets in every state by what is due first, without sorting all of them.
CREATE INDEX ticket_of_tenant_by_due ON ticket (tenant_id, due_order, id);
