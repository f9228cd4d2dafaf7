"""Pictures of our own, as Streamlit components (version 2): a few kB of JavaScript that write text, never HTML."""
