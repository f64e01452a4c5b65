UPDATE ticket_timeline l JOIN ticket t ON t.tenant_id = l.tenant_id AND t.id = l.id SET l.channel = t.channel;
