import type { Page } from 'playwright-core';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Soạn thảo (the draft editor)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await createConsoleWorld();
  });

  afterAll(() => world.drop());

  /** A new draft, in its editor. */
  const begun = async (title: string): Promise<{ page: Page; id: string }> => {
    const page = await world.open('vt.pnv.cv1', '/plans');
    await page.getByRole('link', { name: 'Soạn kế hoạch' }).click();
    await page
      .getByLabel('Cơ quan ban hành')
      .getByRole('option', { selected: true })
      .filter({ hasText: 'thành phố Vũng Tàu' })
      .waitFor({ state: 'attached' });
    await page.getByLabel('Trích yếu').fill(title);
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { name: 'Còn thiếu gì để trình' }).waitFor();
    return { page, id: /plans\/([^/]+)\/edit/.exec(page.url())![1]! };
  };
  const saved = (page: Page) => page.getByText('Mọi nội dung đã lưu.').waitFor();
  const outline = (page: Page) => page.getByRole('navigation', { name: 'Các phần của dự thảo' });

  it('says what a new draft lacks, takes each to its place, and submits when nothing is lacking, by the keyboard alone', async () => {
    const { page, id } = await begun('Kế hoạch về chuyển đổi số năm 2023');
    await page.getByRole('button', { name: 'Mở Nơi nhận' }).focus();
    await page.keyboard.press('Enter');
    const recipients = page.getByRole('combobox', { name: 'Cơ quan nhận' });
    await recipients.focus();
    await page.keyboard.type('cac phong');
    await page.getByRole('option', { name: 'Các phòng chuyên môn' }).waitFor();
    await recipients.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await page.getByRole('listitem').filter({ hasText: 'Các phòng chuyên môn' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ Các phòng chuyên môn' }).waitFor();

    await page.getByRole('button', { name: 'Mở Thông tin chung' }).press('Enter');
    await page.getByRole('combobox', { name: 'Cơ quan theo dõi, tổng hợp' }).focus();
    await page.keyboard.type('phong noi vu thanh pho vung');
    await page.keyboard.press('Enter');

    await outline(page).getByRole('button', { name: '+ Thêm nhiệm vụ' }).press('Enter');
    await page.getByLabel('Nội dung nhiệm vụ').fill('Rà soát thủ tục hành chính');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText(/ghi cơ quan chủ trì cho nhiệm vụ: 1/).waitFor();

    await page.getByRole('combobox', { name: 'Chủ trì' }).focus();
    await page.keyboard.type('tu phap thanh pho');
    await page.keyboard.press('Enter');
    await page.getByLabel('Loại thời hạn').selectOption('quarter');
    await page.getByLabel('Nguyên văn trong kế hoạch').fill('Hoàn thành trong quý IV');
    await page.getByRole('button', { name: 'Trình duyệt' }).press('Enter');
    await page.waitForURL(`**/plans/${id}`);
    expect((await world.standing(id)).state).toBe('draft.leadershipReview');
    expect(await world.stepsOf(id)).toEqual(['plan.create', 'plan.revise', 'plan.revise', 'plan.submit']);
    await page.context().close();
  });

  it('keeps what was typed when the page is loaded anew, the session ends, or the connection is lost', async () => {
    const { page } = await begun('Kế hoạch A');
    const title = page.getByLabel('Trích yếu');
    await title.fill('Kế hoạch A, sửa lần một');
    await page.getByText('Có nội dung chưa lưu').waitFor();
    await page.reload();
    await page.getByText('Đã lấy lại phần bạn gõ').waitFor();
    expect(await title.inputValue()).toBe('Kế hoạch A, sửa lần một');

    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await saved(page);

    await title.fill('Kế hoạch A, sửa lần hai');
    await world.db.asOwner('DELETE FROM sessions');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await title.inputValue()).toBe('Kế hoạch A, sửa lần hai');
    await page.context().close();
  });

  it('shows what somebody else saved meanwhile beside what was typed, and saves on top of it when told to', async () => {
    const { page, id } = await begun('Kế hoạch B');
    await page.getByLabel('Trích yếu').fill('Kế hoạch B của tôi');
    const other = await world.as('vt.pnv.cv1');
    const { content } = (await other.get(`/api/v1/plans/${id}`)).body;
    await other.command('plan', id, 'plan.revise', { content: { ...content, title: 'Kế hoạch B của người khác' } });
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Hồ sơ đã thay đổi' });
    await dialog.locator('ins').filter({ hasText: 'tôi' }).first().waitFor();
    await dialog.getByRole('button', { name: 'Tôi đã xem, cho tôi làm tiếp' }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await saved(page);
    expect((await other.get(`/api/v1/plans/${id}`)).body.title).toBe('Kế hoạch B của tôi');
    await page.context().close();
  });

  it('is accessible and fits in every part, and forecasts', async () => {
    const { page, id } = await begun('Kế hoạch C');
    for (const add of ['+ Thêm nhiệm vụ', '+ Thêm chế độ báo cáo']) await outline(page).getByRole('button', { name: add }).click();
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByRole('button', { name: /Xem dự báo/ }).click();
    await page.getByText(/việc phải làm/).waitFor();
    const findings: string[] = [];
    for (const part of ['Thông tin chung', 'Nội dung', '1 (chưa ghi nội dung)', 'Quán triệt', 'Nơi nhận', 'Phụ lục']) {
      await outline(page).getByRole('button', { name: part, exact: true }).click();
      findings.push(...(await axeFindings(page)).map((finding) => `${part}: ${finding}`));
    }
    expect(findings).toEqual([]);
    await page.context().close();
    const phone = await world.open('vt.pnv.cv1', `/plans/${id}/edit?part=tasks.0`, { width: 360, height: 740, language: 'en' });
    await phone.getByRole('heading', { name: 'What still stops the submission' }).waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await phone.context().close();
  });
});
