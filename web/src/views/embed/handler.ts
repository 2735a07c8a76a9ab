// What a host page adds to take an address that somebody gave.

/** Its page says that it has taken it by preventing the default. */
export const handlerLines = `<script>
  document.addEventListener('tierwise-lead', (event) => {
    event.preventDefault();
    fetch('/your-address-for-leads', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(event.detail),
    });
  });
</script>`;
