"""Every page of the service and its states, drawn without a server and shown to Chromium."""
